package org.tentamen;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which package may use what: data flows one way, and each library, file and stream has one door.
 */
class ArchitectureTest {
  private static final String ROOT = "org.tentamen";

  /** The packages, each row above the one before; a package sees only the rows below its own. */
  private static final List<Set<String>> ROWS =
      List.of(
          Set.of("cores", "diagnostic"),
          Set.of("formula"),
          Set.of("answer"),
          Set.of("bank"),
          Set.of("variant"),
          Set.of("practice"),
          Set.of("exam"),
          Set.of("render"),
          Set.of("export", "grade", "simulate"),
          Set.of("check"),
          Set.of("preview", "imports"),
          Set.of("cli"));

  /** The libraries, and the packages that may touch them. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.yaml..", Set.of("bank")),
          Map.entry("tools.jackson..", Set.of("exam", "practice", "grade.report", "cli")),
          Map.entry("com.fasterxml..", Set.of()),
          Map.entry("de.siegmar.fastcsv..", Set.of("exam", "grade")),
          Map.entry("org.dhatim..", Set.of("grade")),
          Map.entry("freemarker..", Set.of("render")),
          Map.entry("org.commonmark..", Set.of("render")),
          Map.entry("org.jsoup..", Set.of("imports")),
          Map.entry("javax.measure..", Set.of("answer")),
          Map.entry("tech.units..", Set.of("answer")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("me.tongfei..", Set.of("cli")),
          Map.entry("org.scilab..", Set.of("render.maths")),
          Map.entry("com.openhtmltopdf..", Set.of("render.pdf")),
          Map.entry("org.apache.pdfbox..", Set.of("render.pdf")),
          Map.entry("org.apache.fontbox..", Set.of("render.pdf")),
          Map.entry("com.ibm.icu..", Set.of("render.pdf")),
          Map.entry("com.google.zxing..", Set.of("render.pdf")),
          Map.entry("com.sun.net.httpserver..", Set.of("preview")),
          Map.entry("org.apache.commons.numbers..", Set.of("grade.statistics")),
          Map.entry("org.knowm..", Set.of("render")));

  /** The cluster job is a program of its own, above all packages. */
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/org/tentamen/spark/"))
          .importPackages(ROOT);

  static Stream<Arguments> packagesAndThoseTheyMayNotSee() {
    List<String> rest = new ArrayList<>(ROWS.stream().flatMap(Set::stream).sorted().toList());
    List<Arguments> table = new ArrayList<>();
    for (Set<String> row : ROWS) {
      for (String name : row) {
        List<String> others = rest.stream().filter(other -> !other.equals(name)).toList();
        table.add(Arguments.of(name, others));
      }
      rest.removeAll(row);
    }
    return table.stream();
  }

  @ParameterizedTest
  @MethodSource("packagesAndThoseTheyMayNotSee")
  void dataFlowsOneWay(String name, List<String> others) {
    check(name, ArchConditions.dependOnClassesThat(are(inPackages(others))));
  }

  @Test
  void noPackagesNeedEachOther() {
    SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void everyPackageIsNamedInTheDesign() {
    assertThat(topLevelPackages())
        .isNotEmpty()
        .isSubsetOf(ROWS.stream().flatMap(Set::stream).toList());
  }

  static Stream<Arguments> libraries() {
    return new TreeMap<>(LIBRARIES)
        .entrySet().stream().map(door -> Arguments.of(door.getKey(), door.getValue()));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryHasOneDoor(String library, Set<String> doors) {
    checkOutside(doors, ArchConditions.dependOnClassesThat(resideInAPackage(library)));
  }

  @ParameterizedTest
  @MethodSource("foundations")
  void theFoundationsKnowNothingOfFilesOrFormats(String name) {
    check(
        name,
        ArchConditions.dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.util.zip..", "javax.xml..", "org.w3c..")
                .or(named("java\\.io\\.(File|RandomAccess).*"))));
  }

  static Stream<String> foundations() {
    return Stream.of("diagnostic", "formula", "answer");
  }

  /** An answer evaluates a formula only to compare a student's expression with the key. */
  @Test
  void onlyVariantReplays() {
    checkOutside(
        Set.of("formula", "answer", "variant"),
        ArchConditions.dependOnClassesThat(
            named("org\\.tentamen\\.formula\\.(Compiler|Program|Scope)")));
  }

  @Test
  void onlyTheCommandLinePrints() {
    checkOutside(Set.of("cli"), ACCESS_STANDARD_STREAMS);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    checkOutside(Set.of("cli"), call("java.lang.(System|Runtime).(exit|halt)"));
  }

  @Test
  void onlyTheCommandLineWritesFiles() {
    checkOutside(
        Set.of("cli"),
        call(
            "java.nio.file.Files.(write|writeString|newBufferedWriter|newOutputStream|copy|move"
                + "|delete|deleteIfExists|create[A-Z].*)",
            "java.io.(FileOutputStream|FileWriter|PrintWriter).<init>\\(.*(File|String).*"));
  }

  /**
   * A locale's or Java's own syntax would read {@code 1d}, {@code 0x1p3} or {@code 1.234} wrong.
   */
  @Test
  void noNumberIsReadByJavasOwnParsers() {
    checkOutside(
        Set.of(),
        call(
            "java.lang.(Double|Float).(parseDouble|parseFloat|valueOf\\(java.lang.String\\)).*",
            "java.text.(NumberFormat|DecimalFormat).*"));
  }

  /** {@code Math} may differ in the last bit from one machine to the next; its sqrt may not. */
  @Test
  void everyMachineComputesTheSame() {
    checkOutside(
        Set.of(),
        call(
            "java.lang.Math.(sin|cos|tan|asin|acos|atan|atan2|exp|expm1|log|log10|log1p|pow|cbrt"
                + "|sinh|cosh|tanh|hypot)\\(.*"));
  }

  @Test
  void nothingIsReadFromTheSurroundings() {
    checkOutside(
        Set.of("cli"),
        call(
            "java.lang.System.(currentTimeMillis|nanoTime|getenv|lineSeparator)\\(.*",
            "java.lang.Math.random\\(.*",
            "java.util.Random.<init>\\(\\)",
            "java.util.UUID.randomUUID\\(.*",
            "java.util.Locale.getDefault\\(.*",
            "java.nio.charset.Charset.defaultCharset\\(.*",
            "java.time.[A-Za-z]+.now\\(.*",
            "java.time.ZoneId.systemDefault\\(.*",
            "java.lang.String.(toLowerCase|toUpperCase)\\(\\)",
            "java.lang.String.(format|formatted)\\((java.lang.String, )?\\[Ljava.lang.Object;\\)"));
  }

  @Test
  void everyPackageTreatsNullAsAnError() {
    List<String> unmarked =
        PROGRAM.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .sorted()
            .toList();
    assertThat(unmarked).as("packages whose package-info.java lacks @NullMarked").isEmpty();
  }

  private static Set<String> topLevelPackages() {
    return PROGRAM.stream()
        .map(type -> type.getPackageName().substring(ROOT.length()))
        .map(below -> below.isEmpty() ? "" : below.split("\\.")[1])
        .collect(Collectors.toSet());
  }

  private static DescribedPredicate<JavaClass> inPackages(List<String> names) {
    return resideInAnyPackage(
        names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new));
  }

  private static DescribedPredicate<JavaClass> named(String pattern) {
    return DescribedPredicate.describe(
        "named " + pattern, type -> type.getName().matches(pattern + "(\\$.*)?"));
  }

  /** Calls of a method whose full name, with or without its argument types, matches a pattern. */
  private static ArchCondition<JavaClass> call(String... patterns) {
    String any = String.join("|", patterns);
    DescribedPredicate<JavaCall<?>> matching =
        DescribedPredicate.describe(
            "call of " + any,
            access -> {
              String full = access.getTarget().getFullName();
              return full.matches(any) || full.substring(0, full.indexOf('(')).matches(any);
            });
    return ArchConditions.callCodeUnitWhere(matching);
  }

  /** Two threads that begin a circle at different ends would wait for each other for ever. */
  @Test
  void classesAreInitialisedInOneDirection() {
    Map<JavaClass, Set<JavaClass>> first = new LinkedHashMap<>();
    PROGRAM.forEach(c -> first.put(c, initialisedBefore(c)));
    List<String> circles = new ArrayList<>();
    boolean removed = true;
    while (removed) {
      removed = first.entrySet().removeIf(e -> e.getValue().stream().noneMatch(first::containsKey));
    }
    first.keySet().forEach(c -> circles.add(c.getName()));
    assertThat(circles).as("classes on a circle of initialisers, or that need one").isEmpty();
  }

  /** What the virtual machine initialises before or while it initialises a class. */
  private static Set<JavaClass> initialisedBefore(JavaClass type) {
    Set<JavaClass> before = new LinkedHashSet<>();
    if (!type.isInterface()) {
      type.getRawSuperclass().ifPresent(before::add);
      type.getAllRawInterfaces().stream()
          .filter(i -> i.getMethods().stream().anyMatch(ArchitectureTest::isDefault))
          .forEach(before::add);
    }
    type.getStaticInitializer().stream()
        .flatMap(code -> code.getAccessesFromSelf().stream())
        .forEach(access -> before.add(access.getTargetOwner()));
    before.remove(type);
    return before;
  }

  private static boolean isDefault(JavaMethod method) {
    Set<JavaModifier> modifiers = method.getModifiers();
    return !modifiers.contains(JavaModifier.ABSTRACT)
        && !modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.PRIVATE);
  }

  private static void check(String name, ArchCondition<JavaClass> forbidden) {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should(forbidden)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  private static void checkOutside(Set<String> doors, ArchCondition<JavaClass> forbidden) {
    ArchRuleDefinition.noClasses()
        .that(DescribedPredicate.not(inPackages(List.copyOf(doors))))
        .should(forbidden)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }
}
