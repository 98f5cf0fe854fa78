package org.opora.engine.guard;

import javax.script.ScriptEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/** Offers no script language at all. */
public class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
        throw new ProcessEngineException("scripts are not allowed");
    }

    @Override
    public javax.script.ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("scripts are not allowed");
    }

    @Override
    public ScriptEngine getScriptEngine(@Nullable String language, boolean resolveFromCache) {
        throw new ProcessEngineException("scripts are not allowed");
    }
}
