import v8 from 'node:v8';
v8.setFlagsFromString(process.argv[4]);
await import('./m.mjs');
