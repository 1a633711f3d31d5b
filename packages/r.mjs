import { openWorkspaces } from './language/out/index.js';
import { renderSite } from './language/out/render/index.js';
import fs from 'node:fs'; import path from 'node:path'; import {pathToFileURL,fileURLToPath} from 'node:url';
const texts=process.argv.slice(2).map(f=>({uri:pathToFileURL(path.resolve(f)).href,text:fs.readFileSync(f,'utf8')}));
for await (const w of openWorkspaces({texts,read:async u=>{try{return fs.readFileSync(fileURLToPath(u),'utf8')}catch{return undefined}},today:'2026-11-21'})) for (const a of w.arrangements) { const t=performance.now(); for (const f of renderSite(w.lower(a))) {fs.writeFileSync('/tmp/t/'+f.path,f.text); console.log(f.path,f.text.length, performance.now()-t)} }
