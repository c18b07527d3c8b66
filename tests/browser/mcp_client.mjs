// The client of the Model Context Protocol's own makers lists the tools of precedent-query and calls
// each: node mcp_client.mjs PROGRAM INDEX
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const [program, index] = process.argv.slice(2);
const client = new Client({ name: "test", version: "1" });
await client.connect(new StdioClientTransport({ command: program, args: ["mcp", "--index", index] }));

function require(kept, what) {
  if (!kept) throw new Error(what);
}

const { tools } = await client.listTools();
const names = tools.map((tool) => tool.name).sort().join(" ");
require(names === "check_draft facets precedents review search show similar", names);

const calls = [
  ["search", { query: "liquidity", limit: 2 }, "comments"],
  ["precedents", { query: "goodwill" }, "Answered"],
  ["facets", { facets: ["company", "topic"] }, "company"],
  ["show", { id: "0000000000-24-990101#3" }, "goodwill"],
  ["review", { accession: "0000000000-24-990157" }, "5 letters"],
  ["similar", { text: "Please discuss your liquidity." }, "understood as"],
  ["check_draft", { text: "We believe that our liquidity will meet our needs for years." }, "Topics:"],
  ["similar", { to: "0000000000-24-990101#3" }, "understood as"],
];
for (const [name, args, holds] of calls) {
  const answer = await client.callTool({ name, arguments: args });
  const text = answer.content[0].text;
  require(!answer.isError && text.includes(holds), `${name}: ${text}`);
  require(text.length < 30000, `${name} says too much`);
}
const wrong = await client.callTool({ name: "search", arguments: { query: "topik:x" } });
require(wrong.isError && wrong.content[0].text.includes("topic"), "a mistake is explained");
await client.close();
console.log(`${calls.length + 1} calls answered`);
