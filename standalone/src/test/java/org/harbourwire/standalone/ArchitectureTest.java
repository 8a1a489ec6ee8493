package org.harbourwire.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The walls of the house, see docs/architecture.md.
class ArchitectureTest {
  private static JavaClasses ours;

  @BeforeAll
  static void read() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.harbourwire");
  }

  @Test
  void arrowsBetweenModulesGoOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("contract")
        .definedBy("org.harbourwire.contract..")
        .layer("text")
        .definedBy("org.harbourwire.text..")
        .layer("query")
        .definedBy("org.harbourwire.query..")
        .layer("kit")
        .definedBy("org.harbourwire.kit..")
        .layer("embedded")
        .definedBy("org.harbourwire.embedded..")
        .layer("store")
        .definedBy("org.harbourwire.store..")
        .layer("ingest")
        .definedBy("org.harbourwire.ingest..")
        .layer("enrich")
        .definedBy("org.harbourwire.enrich..")
        .layer("index")
        .definedBy("org.harbourwire.index..")
        .layer("alert")
        .definedBy("org.harbourwire.alert..")
        .layer("portal")
        .definedBy("org.harbourwire.portal..")
        .layer("newsroom")
        .definedBy("org.harbourwire.newsroom..")
        .layer("standalone")
        .definedBy("org.harbourwire.standalone..")
        .whereLayer("contract")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("query")
        .mayNotAccessAnyLayer()
        .whereLayer("embedded")
        .mayNotAccessAnyLayer()
        .whereLayer("newsroom")
        .mayNotAccessAnyLayer()
        .whereLayer("kit")
        .mayOnlyAccessLayers("contract")
        .whereLayer("store")
        .mayOnlyAccessLayers("contract", "text", "query", "kit")
        .whereLayer("ingest")
        .mayOnlyAccessLayers("contract", "text", "kit")
        .whereLayer("enrich")
        .mayOnlyAccessLayers("contract", "text", "kit")
        .whereLayer("index")
        .mayOnlyAccessLayers("contract", "kit", "store")
        .whereLayer("alert")
        .mayOnlyAccessLayers("contract", "text", "query", "kit")
        .whereLayer("portal")
        .mayOnlyAccessLayers("contract", "text", "query", "kit", "store")
        .whereLayer("standalone")
        .mayNotBeAccessedByAnyLayer()
        .check(ours);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.harbourwire.(*).(*)..").should().beFreeOfCycles().check(ours);
  }

  @Test
  void librariesHaveOneOwner() {
    onlyIn("org.harbourwire.store..", "co.elastic..");
    onlyIn("org.harbourwire.ingest..", "org.jsoup..", "org.apache.pdfbox..", "crawlercommons..");
    onlyIn("org.harbourwire.kit.http..", "okhttp3..");
    noClasses()
        .that()
        // The child Elasticsearch is asked on loopback whether it is up, by the one that started
        // it.
        .resideOutsideOfPackage("org.harbourwire.embedded.elasticsearch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .check(ours);
    onlyIn("org.harbourwire.portal..", "io.javalin..", "io.pebbletemplates..");
    onlyIn("org.harbourwire.embedded..", "kafka..");
  }

  @Test
  void namesTellRoles() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Common)")
        .orShould()
        .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*")
        .check(ours);
  }

  @Test
  void contractTextAndQueryDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.harbourwire.contract..", "org.harbourwire.text..", "org.harbourwire.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net.http..")
        .check(ours);
  }

  @Test
  void everyPackageSaysWhatItIsAndThatNothingInItIsNullUnlessSaid() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(ours);
  }

  private static void onlyIn(String owner, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage(owner)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(ours);
  }
}
