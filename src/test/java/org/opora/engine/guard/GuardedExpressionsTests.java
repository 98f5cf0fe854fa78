package org.opora.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** The evaluation itself has no way into Java, should an expression ever get past every check. */
class GuardedExpressionsTests {

    private static final AtomicInteger REACHED = new AtomicInteger();

    private final JavaDelegate delegate = execution -> REACHED.incrementAndGet();
    private GuardedExpressions expressions;

    /** Lights up when touched. */
    public static class Treasure {

        public Treasure() {
            REACHED.incrementAndGet();
        }

        public String getInside() {
            REACHED.incrementAndGet();
            return "inside";
        }

        public String open() {
            return getInside();
        }
    }

    @BeforeEach
    void setUp() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("helpDelegate", delegate);
        beans.registerSingleton("treasure", new Treasure());
        expressions = new GuardedExpressions(new DelegateBeans(beans), ZoneOffset.UTC);
        REACHED.set(0);
        ProcessEngineConfigurationImpl engine = Mockito.mock(ProcessEngineConfigurationImpl.class);
        Mockito.when(engine.getDelegateInterceptor()).thenReturn(DelegateInvocation::proceed);
        Context.setProcessEngineConfiguration(engine);
    }

    @AfterEach
    void tearDown() {
        Context.removeProcessEngineConfiguration();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''.bytes}",
                "${text.getClass()}",
                "${text.class.name}",
                "${text.length()}",
                "${''.getClass().forName('org.opora.engine.guard.GuardedExpressionsTests$Treasure').newInstance()}",
                "${execution.getClass()}",
                "${execution.class}",
                "${execution.processEngineServices}",
                "${execution.id}",
                "${execution.setVariable('a', 1)}",
                "${execution.processBusinessKey.bytes}",
                "${execution.processBusinessKey.getClass()}",
                "${treasure}",
                "${treasure.inside}",
                "${treasure.open()}",
                "${treasure['inside']}",
                "${box.inside}",
                "${box.open()}",
                "${map.key}",
                "${map['key']}",
                "${list[0]}",
                "${list.get(0)}",
                "${helpDelegate.execute(execution)}",
                "${helpDelegate.class}",
                "${processEngine}",
                "${processEngine.repositoryService}",
                "${dataSource}",
                "${applicationContext}",
                "${environment}",
                "${T(java.lang.Runtime)}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${java.lang.Runtime}",
                "${x -> x}",
                "${currentUser.class}",
                "${codes(text).size()}",
                "${codes(text)[0]}",
                "${unknown}"
            })
    void nothingOfJavaIsReached(String expression) {
        assertThatThrownBy(() -> value(expression))
                .as(expression)
                .isInstanceOfAny(ProcessEngineException.class, ELException.class)
                .hasMessageNotContaining("is null");
        assertThat(REACHED).hasValue(0);
    }

    @Test
    void nothingIsWritten() {
        ExecutionEntity execution = execution();

        for (String target :
                List.of("${text}", "${treasure.inside}", "${execution.processBusinessKey}", "${helpDelegate}")) {
            try {
                expressions.createExpression(target).setValue("changed", execution);
            } catch (ProcessEngineException expected) {
                assertThat(expected).hasMessageNotContaining("is null");
            }
        }
        Mockito.verify(execution, Mockito.never()).setBusinessKey(Mockito.any());
        assertThat(REACHED).hasValue(0);
    }

    @Test
    void whatModelsNeedWorks() {
        assertThat(value("${text}")).isEqualTo("a,b");
        assertThat(value("${text == 'a,b' && number < 3}")).isEqualTo(true);
        assertThat(value("${codes(text)}")).isEqualTo(List.of("a", "b"));
        assertThat(value("${helpDelegate}")).isSameAs(delegate);
        assertThat(value("#{execution.processBusinessKey}")).isEqualTo("FP-2026-000001");
        assertThat(GuardedExpressions.codes("")).isEmpty();
    }

    private Object value(String expression) {
        return expressions.createExpression(expression).getValue(execution());
    }

    private static ExecutionEntity execution() {
        Map<String, Object> variables = Map.of(
                "text", "a,b", "number", 2, "box", new Object[] {1}, "map", Map.of("key", 1), "list", List.of(1));
        ExecutionEntity execution = Mockito.mock(ExecutionEntity.class);
        Mockito.when(execution.getProcessBusinessKey()).thenReturn("FP-2026-000001");
        Mockito.when(execution.hasVariable(Mockito.any()))
                .thenAnswer(call -> variables.containsKey(call.getArgument(0)));
        Mockito.when(execution.getVariable(Mockito.any())).thenAnswer(call -> variables.get(call.getArgument(0)));
        Mockito.when(execution.getVariableTyped(Mockito.any()))
                .thenAnswer(call -> Variables.untypedValue(variables.get(call.getArgument(0))));
        return execution;
    }
}
