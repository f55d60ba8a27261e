// node labels.js FILE..: are the labels that each page computes those of the program?
//
// FILE is a JSON document: the page's path, and a list of cases, each with what is supposed and what
// stands for each perspective by the program.
const fs = require("fs");
const vm = require("vm");

let compared = 0;
let different = 0;
for (const path of process.argv.slice(2)) {
  const {page, cases} = JSON.parse(fs.readFileSync(path, "utf8"));
  const html = fs.readFileSync(page, "utf8");
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(match => match[1]);
  const [data, labelling] = scripts;
  const context = vm.createContext({});
  vm.runInContext(labelling, context);
  context.data = JSON.parse(data);
  const made = vm.runInContext("makeLabelling(data)", context);
  const elements = [...html.matchAll(/<(?:article|li) class="(?:subject|link)[^>]* id="c-([^"]*)" data-n="(\d+)"/g)];
  const numbers = new Map(elements.map(([, id, node]) => [id, Number(node)]));
  const views = [...html.matchAll(/<input type="radio" name="view"[^>]*><span>([^<]*)<\/span>/g)].map(match => match[1]);
  const words = {1: "stands", [-1]: "falls", 0: "contested"};
  for (const {view, supposed, standings, backed} of cases) {
    const labels = made.label(views.indexOf(view), new Map(supposed.map(([id, word]) => [numbers.get(id), word])));
    const found = {};
    for (const [id, node] of numbers) if (labels[node] !== 2) found[id] = words[labels[node]];
    const wrong = [...new Set([...Object.keys(found), ...Object.keys(standings)])].filter(id => found[id] !== standings[id]);
    if (backed) {
      const reached = made.backed(labels);
      for (const [id, node] of numbers) {
        if (node < made.claims && Boolean(reached[node]) !== backed.includes(id)) wrong.push(`${id} backed`);
      }
    }
    compared += Object.keys(standings).length;
    if (wrong.length > 0) {
      different += 1;
      if (different < 6) console.log(`${page}: for ${view}, supposing ${JSON.stringify(supposed)}: ${wrong.map(id => `${id} ${found[id]} not ${standings[id]}`).join(", ")}`);
    }
  }
}
console.log(`${compared} standings compared, ${different} cases differ`);
process.exit(different > 0 || compared === 0 ? 1 : 0);
