/// The map in the Argument Interchange Format, as AIFdb has it.
package struct AIFExporter: Exporter {
  package let name = "aif"
  package let summary = "the map as a graph in the Argument Interchange Format, for AIFdb"
  package let fileEndings = ["aif"]
  package let lost = [
    "the title, questions, tags, kinds, notes and all attributes", "allowances",
    "that a stance is implicit, and hedges but on what is asserted",
    "quotes of links that only the mapper holds, and a quote that says the same as its claim",
    "identifiers that are numbers, or names of links without one of their own",
  ]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let graph = AIFWriter(map.selected(options))
    return Export(losing: graph.losses) { graph.write(pretty: options.isPretty, to: $0) }
  }
}
