package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opora.testing.ModelCoverage;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** No process is left out: each is passed in full by the tests of some class. */
class EveryProcessTests {

    @Test
    void everyProcessIsPassedInFull() throws IOException {
        assertThat(passedInFull()).isEqualTo(processes());
    }

    private static Set<String> processes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> passedInFull() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ModelCoverage.class));
        return scanner.findCandidateComponents("org.opora").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
                .flatMap(type ->
                        Stream.of(type.getAnnotation(ModelCoverage.class).value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
