package org.opora.desk.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fact that the code notes in a case file, and every code of it, has words in both languages. */
class NoteWordsTests {

    private static final Set<String> SILENT = Set.of("family", "kept", "joined", "merge", "request", "deadline");

    private static final Set<String> KINDS = new TreeSet<>();
    private static final Set<String> CODES = new TreeSet<>();

    @BeforeAll
    static void readTheSources() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/opora"));
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> noting = sources.filter(NoteWordsTests::notes).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(noting));
            for (CompilationUnitTree source : task.parse()) {
                source.accept(new Notes(), null);
            }
        }
    }

    @Test
    void theSourcesWereFound() {
        assertThat(KINDS).hasSizeGreaterThan(30).contains("LEVEL_CHANGED", "REFERRAL_ANSWERED", "APPOINTMENT_MOVED");
        assertThat(CODES).contains("level", "referral", "urgency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ru"})
    void eachIsToldInWords(String language) throws IOException {
        Properties words = new Properties();
        try (var bundle = getClass().getResourceAsStream("/messages/dossier" + language + ".properties")) {
            words.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
        }
        assertThat(KINDS).allSatisfy(kind -> assertThat(words).containsKey("dossier.note." + kind));
        assertThat(CODES).allSatisfy(code -> assertThat(words).containsKey("dossier.code." + code));
    }

    private static boolean notes(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains("caseFile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects the texts within calls of {@code note}: kinds are in capitals, names of codes are not. */
    private static class Notes extends TreeScanner<Void, Boolean> {

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Boolean within) {
            boolean note = call.getMethodSelect().toString().matches("(.*\\.)?note");
            return super.visitMethodInvocation(call, note || Boolean.TRUE.equals(within));
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Boolean within) {
            if (Boolean.TRUE.equals(within) && literal.getValue() instanceof String text) {
                if (text.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{4,}")) {
                    KINDS.add(text);
                } else if (text.matches("[a-z][A-Za-z]*") && !SILENT.contains(text)) {
                    CODES.add(text);
                }
            }
            return null;
        }
    }
}
