// Run a Python program on CPython in WebAssembly, with a package from this machine beside it.
//
// node in_wasm.js PROGRAM FOLDER NAME [FILE]: the folder is seen as /packages/NAME, the text of the file
// as INPUT. What the program leaves in `result` is printed.

const fs = require("fs");
const { loadPyodide } = require("pyodide");

async function main([program, folder, name, input]) {
  const python = await loadPyodide();
  python.FS.mkdirTree(`/packages/${name}`);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, `/packages/${name}`);
  python.globals.set("PACKAGE", name);
  python.globals.set("INPUT", input ? fs.readFileSync(input, "utf-8") : "");
  await python.runPythonAsync(fs.readFileSync(program, "utf-8"));
  // Its event loop forgets timers that were cancelled and does not clear them: Node would wait for a deadline.
  process.stdout.write(python.globals.get("result"), () => process.exit());
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
