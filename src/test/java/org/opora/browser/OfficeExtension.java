package org.opora.browser;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens an {@link Office} before the tests of a class and closes it after them. */
class OfficeExtension implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(OfficeExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        String language =
                context.getRequiredTestClass().getAnnotation(InOffice.class).language();
        context.getStore(OURS).put(Office.class, Office.open(language));
    }

    /** What was on the screens when a test failed. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            office(context).keepEvidence(context.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Office office = context.getStore(OURS).remove(Office.class, Office.class);
        if (office != null) {
            office.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Office resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return office(context);
    }

    private static Office office(ExtensionContext context) {
        return context.getStore(OURS).get(Office.class, Office.class);
    }
}
