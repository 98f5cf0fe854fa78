package org.opora.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * The stock engine of table expressions, which parses a cell at every question; here each text is parsed once. They come from
 * deployed tables only, so they are as many as those have cells.
 */
public final class FeelParsedOnce extends ScalaFeelEngineFactory {

    @Override
    public org.camunda.bpm.dmn.feel.impl.FeelEngine createInstance() {
        return new ScalaFeelEngine(List.of()) {
            @Override
            protected FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
                return new Remembering(super.buildFeelEngine(functions, values));
            }
        };
    }

    private static final class Remembering extends FeelEngine {

        private final Map<String, Either<Failure, ParsedExpression>> expressions = new ConcurrentHashMap<>();
        private final Map<String, Either<Failure, ParsedExpression>> unaryTests = new ConcurrentHashMap<>();

        Remembering(FeelEngine stock) {
            super(stock.functionProvider(), stock.valueMapper(), stock.configuration(), stock.clock());
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String text) {
            return expressions.computeIfAbsent(text, super::parseExpression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
            return unaryTests.computeIfAbsent(text, super::parseUnaryTests);
        }
    }
}
