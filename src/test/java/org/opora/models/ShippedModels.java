package org.opora.models;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.opora.engine.deployment.Bundle;
import org.opora.engine.deployment.ModelFolders;
import org.opora.engine.forms.FormSchema;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The models, tables and forms as they stand in the folders of this repository. */
public final class ShippedModels {

    private static final List<Bundle> BUNDLES = ModelFolders.at(Path.of("")).bundles();

    private ShippedModels() {}

    public static List<Bundle> bundles() {
        return BUNDLES;
    }

    /** A file and what it holds. */
    public record Shipped<T>(String bundle, String file, T model) {

        /** The file's name without its ending, which is the id of what it holds. */
        public String id() {
            return file.substring(0, file.lastIndexOf('.'));
        }

        @Override
        public String toString() {
            return bundle + "/" + file;
        }
    }

    /** Read once, since checking them against their schema takes long; nobody changes them. */
    private static final class Read {

        static final List<Shipped<BpmnModelInstance>> PROCESSES = files(".bpmn")
                .map(file -> new Shipped<>(file.bundle(), file.file(), Bpmn.readModelFromStream(stream(file))))
                .toList();
        static final List<Shipped<DmnModelInstance>> TABLES = files(".dmn")
                .map(file -> new Shipped<>(file.bundle(), file.file(), Dmn.readModelFromStream(stream(file))))
                .toList();
    }

    public static List<Shipped<BpmnModelInstance>> processes() {
        return Read.PROCESSES;
    }

    public static List<Shipped<DmnModelInstance>> tables() {
        return Read.TABLES;
    }

    public static List<Shipped<FormSchema>> forms() {
        return files(".form")
                .map(file -> new Shipped<>(file.bundle(), file.file(), FormSchema.parse(file.model())))
                .toList();
    }

    /** Every element of a kind, over all processes. */
    public static <T extends BaseElement> List<T> elements(Class<T> kind) {
        return processes().stream()
                .flatMap(process -> process.model().getModelElementsByType(kind).stream())
                .toList();
    }

    /** Value of an extension property such as {@code deadline}; empty if it is absent. */
    public static String property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return "";
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .collect(Collectors.joining());
    }

    /** Names of the beans that models may name, read from the class path as Spring does. */
    public static Set<String> delegates() {
        Set<String> names = new TreeSet<>();
        delegateClasses().forEach(type -> names.add(bean(type)));
        return names;
    }

    /** Full names of the delegates' classes. */
    public static Set<String> delegateClasses() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
        return scan.findCandidateComponents("org.opora").stream()
                .map(bean -> String.valueOf(bean.getBeanClassName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bean(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Stream<Shipped<byte[]>> files(String ending) {
        return BUNDLES.stream()
                .flatMap(bundle -> bundle.named(ending).stream()
                        .map(file -> new Shipped<>(bundle.name(), file, bundle.content(file))));
    }

    private static ByteArrayInputStream stream(Shipped<byte[]> file) {
        return new ByteArrayInputStream(file.model());
    }
}
