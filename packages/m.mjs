import { openWorkspaces } from './language/out/index.js';
import { URI } from 'langium';
import fs from 'node:fs';
const N=+process.argv[2]||153;
const files=[...fs.readdirSync('examples/luton').map(f=>'luton/'+f),...fs.readdirSync('examples/pan-bedfordshire').map(f=>'pan-bedfordshire/'+f)].filter(f=>f.endsWith('.masa'));
const texts=[];
for(let i=0;i<N;i++) for(const f of files){ const dir=f.startsWith('luton')?`luton${i}`:`pan${Math.floor(i/4)}`; if(!f.startsWith('luton')&&i%4) continue; texts.push({uri:URI.parse(`file:///n/${dir}/${f.split('/')[1]}`).toString(),text:fs.readFileSync('examples/'+f,'utf8').replaceAll('../pan-bedfordshire/',`../pan${Math.floor(i/4)}/`)});}
let t=performance.now(); let n=0,w=0,a=0;
const peak=[];
for await (const ws of openWorkspaces({texts,read:async()=>undefined,today:'2026-11-21'})){ if(globalThis.gc&&w%8==0){gc();console.log(w,(process.memoryUsage().heapUsed/1e6).toFixed(0))} w++; a+=ws.arrangements.length; for(const d of ws.diagnose()) n+=d.findings.length; if(process.argv[3]) for(const x of ws.arrangements) ws.lower(x);}
console.log(performance.now()-t,'ms',w,'workspaces',a,'arr',n,'findings',process.cpuUsage(),'maxrss',process.resourceUsage().maxRSS/1000);
