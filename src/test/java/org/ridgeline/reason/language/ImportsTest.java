package org.ridgeline.reason.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drools.drl.ast.descr.ImportDescr;
import org.junit.jupiter.api.Test;

class ImportsTest {

  @Test
  void ofAPackageThoseClassesAreImportedThatTheFileNames() {
    var rule =
        """
        package rules.some;
        import org.ridgeline.fact.*;
        import org.ridgeline.reason.*;
        rule "A settlement is contested"
        when
            $settlement : Settlement( $id : id )
            Control( settlement == $id, status == Status.CONTESTED )
        then
            insertLogical( Finding.by( kcontext, $settlement ) );
        end
        """;

    assertThat(imports(rule))
        .containsExactlyInAnyOrder(
            "org.ridgeline.fact.Settlement",
            "org.ridgeline.reason.Control",
            "org.ridgeline.reason.Finding",
            "org.ridgeline.reason.Status");
  }

  @Test
  void whatAFileImportsByNameItKeeps() {
    assertThat(
            imports(
                """
                package rules.some;
                import rules.FrontPlace;
                import org.ridgeline.fact.Settlement;
                import org.elsewhere.*;
                """))
        .containsExactly("rules.FrontPlace", "org.ridgeline.fact.Settlement", "org.elsewhere.*");
  }

  @Test
  void aClassOfAPackageThatIsNotImportedIsNotImportedEither() {
    assertThat(
            imports("package rules.some;\nimport org.ridgeline.reason.*;\n// Settlement, Status\n"))
        .containsExactly("org.ridgeline.reason.Status");
  }

  private static List<String> imports(String text) {
    return RuleFile.of("rules/some/rule.drl", text).tree().getImports().stream()
        .map(ImportDescr::getTarget)
        .toList();
  }
}
