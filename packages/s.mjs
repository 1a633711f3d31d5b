const M=await import('./language/out/index.js');
const {masa,shared}=M.createMasaServices();
masa.Grammar; const t4=performance.now();
masa.parser.Lexer; const t5=performance.now();
masa.parser.ParserConfig.maxLookahead=+process.argv[2];
masa.parser.LangiumParser; const t6=performance.now();
console.log({k:process.argv[2],lexer:t5-t4,parser:t6-t5});
