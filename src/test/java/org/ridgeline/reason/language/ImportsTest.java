package org.ridgeline.reason.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
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
            "org.ridgeline.reason.conclude.Control",
            "org.ridgeline.reason.conclude.Finding",
            "org.ridgeline.reason.conclude.Status");
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
            imports(
                """
                package rules.some;
                import org.ridgeline.reason.*;
                declare Some
                  place : Settlement
                  status : Status
                end
                """))
        .containsExactly("org.ridgeline.reason.conclude.Status");
  }

  @Test
  void aClassIsImportedByTheNameThatRulesHaveForItWhereverItLives() {
    assertThat(
            imports(
                """
                package rules.some;
                import org.ridgeline.fact.Neighbour;
                import org.ridgeline.reason.StandingClaim;
                """))
        .containsExactly(
            "org.ridgeline.derive.place.Neighbour", "org.ridgeline.reason.conclude.StandingClaim");
  }

  @Test
  void aClassIsNotImportedByAPlaceThatRulesDoNotKnow() {
    assertThat(imports("package rules.some;\nimport org.ridgeline.rank.Settlement;\n"))
        .containsExactly("org.ridgeline.rank.Settlement");
  }

  @Test
  void whatAFileGathersWithNeedsNoImport() {
    var named = "import accumulate org.ridgeline.reason.WidestAngle widestAngle;";
    var gathers = "rule x when accumulate( A( $b : b ); $w : widestAngle( $b ) ) then end";

    assertThat(List.of("", named))
        .allSatisfy(
            line ->
                assertThat(file("package rules.some;\n" + line + "\n" + gathers).gatherers())
                    .containsExactly(
                        entry("widestAngle", "org.ridgeline.reason.conclude.WidestAngle")));
    assertThat(file("package rules.some;\n").gatherers()).isEmpty();
  }

  @Test
  void aFieldOfANotionIsOfAClassWhereverItLives() {
    var notion = "declare Line\n  route : org.ridgeline.fact.Route @key\nend\n";

    assertThat(
            file("package rules.some;\n" + notion)
                .tree()
                .getTypeDeclarations()
                .get(0)
                .getFields()
                .get("route")
                .getPattern()
                .getObjectType())
        .isEqualTo("org.ridgeline.derive.route.Route");
  }

  private static List<String> imports(String text) {
    return file(text).imports();
  }

  private static RuleFile file(String text) {
    return RuleFile.of("rules/some/rule.drl", text);
  }
}
