package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridgeline.check.catalogue.Catalogue;
import org.ridgeline.check.catalogue.CatalogueDot;
import org.ridgeline.check.catalogue.CatalogueHtml;
import org.ridgeline.check.catalogue.CatalogueJson;
import org.ridgeline.check.catalogue.CatalogueText;
import org.ridgeline.cli.terminal.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the catalogue of rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Prints what every rule says of itself, the thresholds in effect and where each is used, and "
          + "which notion feeds which rule.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline rules                            to read here",
      "  ridgeline rules --format html > rules.html to read in a browser, or print",
      "  ridgeline rules --format dot | dot -Tsvg > rules.svg"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:printed",
      "2:the command line is wrong",
      "3:a rule, threshold or theme is broken; 'ridgeline check' says more",
      "7:the rule folder cannot be used: it is missing, a file, not readable, without a rule",
      "70:a bug, or a disk or standard output that could not be written"
    })
final class RulesCommand implements Callable<Integer> {

  /** How the catalogue is written. */
  enum Format {
    TEXT,
    HTML,
    JSON,
    DOT
  }

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description = "Folder of the rules, themes.csv and thresholds.csv (${DEFAULT-VALUE}).")
  private Path rules;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, html, json, or dot for a graph by Graphviz (${DEFAULT-VALUE}).")
  private Format format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var catalogue = Catalogue.read(rules);
    var out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> new CatalogueText(catalogue).print(out);
      case HTML -> new CatalogueHtml(catalogue).print(out);
      case JSON -> new CatalogueJson(catalogue).print(out);
      case DOT -> new CatalogueDot(catalogue).print(out);
    }
    return ExitCode.NOTHING_WRONG;
  }
}
