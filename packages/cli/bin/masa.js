#!/usr/bin/env node
// The command line as it is shipped: one bundle, made by esbuild.mjs.
import '../dist/masa.js';
