package org.opora.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opora.engine.ProcessVariable;
import org.opora.engine.forms.FormField;

/** Models, forms, tables and code name the same variables. */
class VariableTests {

    private static List<JavaField> constants = List.of();
    private static Set<String> declared = Set.of();
    private static String code = "";

    @BeforeAll
    static void readTheCode() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.opora");
        constants = classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(ProcessVariable.class))
                .toList();
        declared = constants.stream().map(VariableTests::name).collect(Collectors.toCollection(TreeSet::new));
        code = source();
    }

    @Test
    void ofProcessesAreDeclaredInJavaOrWrittenByAForm() {
        Set<String> unknown = new TreeSet<>(ModelVariables.ofProcesses());
        unknown.removeAll(declared);
        unknown.removeAll(formVariables());

        assertThat(unknown).isEmpty();
    }

    @Test
    void ofTablesAreDeclaredInJavaOrWrittenByAFormOrHandedOverAsFacts() {
        Set<String> unknown = new TreeSet<>(ModelVariables.ofTables());
        unknown.removeAll(declared);
        unknown.removeIf(name -> formKeys().contains(name) || code.contains("\"" + name + "\""));

        assertThat(unknown).isEmpty();
    }

    @Test
    void thatFormsWriteAreRead() {
        Set<String> unread = formVariables();
        unread.removeAll(declared);
        unread.removeAll(ModelVariables.ofProcesses());

        assertThat(unread).isEmpty();
    }

    @Test
    void thatAreDeclaredAreUsed() {
        Set<String> named = new TreeSet<>(ModelVariables.ofProcesses());
        named.addAll(ModelVariables.ofTables());
        named.addAll(formKeys());

        assertThat(constants.stream()
                        .filter(constant -> !named.contains(name(constant)) && !isUsed(constant))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    @Test
    void areCalledAsTheirConstant() {
        assertThat(constants.stream().filter(constant -> !isCalled(constant)).map(JavaField::getFullName))
                .containsExactlyInAnyOrder("org.opora.engine.TaskParsing.ASSIGNED_CURATOR");
    }

    private static boolean isCalled(JavaField constant) {
        return constant.getName().replace("_", "").equalsIgnoreCase(name(constant));
    }

    @Test
    void andMessagesAndErrorsAreKnownToTheCode() {
        Stream<String> messages = ShippedModels.elements(Message.class).stream().map(Message::getName);

        assertThat(messages.filter(name -> !code.contains("\"" + name + "\""))).isEmpty();
        assertThat(ShippedModels.elements(Error.class))
                .extracting(Error::getErrorCode)
                .containsExactly("SupportGroundsLost");
    }

    private static boolean isUsed(JavaField constant) {
        return constant.getAccessesToSelf().stream()
                .anyMatch(access -> !access.getOrigin().getName().equals("<clinit>")
                        || !access.getOriginOwner().equals(constant.getOwner()));
    }

    private static String name(JavaField constant) {
        try {
            Field field = constant.reflect();
            field.setAccessible(true);
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> formVariables() {
        return ShippedModels.forms().stream()
                .flatMap(form -> form.model().fields().stream())
                .filter(FormField::variable)
                .map(FormField::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> formKeys() {
        return ShippedModels.forms().stream()
                .flatMap(form -> form.model().fields().stream())
                .map(FormField::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(VariableTests::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
