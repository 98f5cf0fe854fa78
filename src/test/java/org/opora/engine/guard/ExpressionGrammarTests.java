package org.opora.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no expression at all",
                "${level}",
                "#{level}",
                "${!signalConfirmed}",
                "${route == 'SUPPORT'}",
                "${surveyTries < 3 && access != 'GRANTED'}",
                "${(a || b) && !c}",
                "${codes(nextActions)}",
                "${currentUser()}",
                "#{execution.processBusinessKey}",
                "${netScore >= 25}",
                "${nextActions == ''}",
                " ${level} "
            })
    void whatModelsNeedIsAllowed(String expression) {
        assertThat(ExpressionGrammar.problem(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${execution.getClass()}",
                "${execution.class.classLoader}",
                "${execution.processEngineServices.runtimeService}",
                "${execution}.x",
                "${processEngine.runtimeService}",
                "${dataSource.connection}",
                "${bean.method()}",
                "${bean.property}",
                "${a['class']}",
                "${a[0]}",
                "${{'a':1}}",
                "${[1,2]}",
                "${x -> x}",
                "${(x -> x)(1)}",
                "${T(java.lang.Runtime)}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${a = 1}",
                "${a; b}",
                "${a ? b : c}",
                "${a + b}",
                "${a.b == 'x'}",
                "${codes(a).size()}",
                "${currentUser().length()}",
                "${now()}",
                "${dateTime()}",
                "${S('x')}",
                "${JSON('{}')}",
                "${evil(a)}",
                "${execution.processBusinessKey.getClass()}",
                "${execution.processBusinessKey.bytes}",
                "${'a' += 'b'}",
                "${\"text\"}",
                "${'it\\'s'}",
                "text ${level}",
                "${a}${b}",
                "${a} and #{b.c}",
                "${}",
                "${ }",
                "${a",
                "#{",
                "${empty a.b}",
                "${a\n.b}",
                "${a .b}",
                "${a. b}",
                "${a\u200b.b}",
                "${_a}",
                "${\u0430}",
                "${codes (a).x}",
                "${a#{b}}",
                "$ {a} ${b.c}"
            })
    void whatReachesIntoJavaIsRefused(String expression) {
        assertThat(ExpressionGrammar.problem(expression)).as(expression).isPresent();
    }

    @Test
    void onlyASingleNameNamesADelegate() {
        assertThat(ExpressionGrammar.singleName("${openSupportDelegate}")).contains("openSupportDelegate");
        assertThat(ExpressionGrammar.singleName("${openSupportDelegate.execute(null)}"))
                .isEmpty();
        assertThat(ExpressionGrammar.singleName("${'openSupportDelegate'}")).isEmpty();
        assertThat(ExpressionGrammar.singleName("${a}${b}")).isEmpty();
    }
}
