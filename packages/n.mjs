import { createMasaServices } from './language/out/index.js';
import { URI } from 'langium';
import fs from 'node:fs';
const N=+process.argv[2]||153;
const files=[...fs.readdirSync('examples/luton').map(f=>'luton/'+f),...fs.readdirSync('examples/pan-bedfordshire').map(f=>'pan-bedfordshire/'+f)].filter(f=>f.endsWith('.masa'));
const texts=[];
for(let i=0;i<N;i++) for(const f of files){ const dir=f.startsWith('luton')?`luton${i}`:`pan${Math.floor(i/4)}`; if(!f.startsWith('luton')&&i%4) continue; texts.push({uri:URI.parse(`file:///n/${dir}/${f.split('/')[1]}`),text:fs.readFileSync('examples/'+f,'utf8').replaceAll('../pan-bedfordshire/',`../pan${Math.floor(i/4)}/`)});}
const lines=texts.reduce((s,t)=>s+t.text.split('\n').length,0);
const {shared,masa}=createMasaServices();
const c0=process.cpuUsage();
let t=performance.now(); const lap=(n)=>{const u=performance.now();console.log(n.padEnd(12),(u-t).toFixed(0).padStart(6),'ms', (process.memoryUsage().rss/1e6).toFixed(0)+'MB rss',(process.memoryUsage().heapUsed/1e6).toFixed(0)+'MB heap');t=performance.now();};
masa.parser.LangiumParser; lap('startup');
let toks=0; for(const x of texts) toks+=masa.parser.Lexer.tokenize(x.text).tokens.length; lap('lex');
const docs=texts.map(x=>shared.workspace.LangiumDocumentFactory.fromString(x.text,x.uri)); docs.forEach(d=>shared.workspace.LangiumDocuments.addDocument(d)); lap('lex+parse');
const B=shared.workspace.DocumentBuilder;
await B.build(docs,{validation:false}); lap('build');
let n=0; for(const d of docs) n+=masa.rules.Diagnoser.diagnose(d).length; lap('diagnose');
console.log(texts.length,'files',lines,'lines',toks,'tokens',n,'findings', process.cpuUsage(c0), 'maxrss',process.resourceUsage().maxRSS/1000);
