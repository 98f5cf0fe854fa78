package org.opora.engine.guard;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Lets only the product's own deployer bring models in, since a model is code. */
public class DeploymentSeal extends CommandInterceptor {

    private static final ThreadLocal<Boolean> OPENED = ThreadLocal.withInitial(() -> false);

    @Override
    public <T> T execute(Command<T> command) {
        if ((command instanceof DeployCmd || command instanceof DeleteDeploymentCmd) && !OPENED.get()) {
            throw new AuthorizationException("models are deployed from the server's folders, not through the API");
        }
        return next.execute(command);
    }

    /** Runs the deployer with the seal open, on this thread only. */
    public static void open(Runnable deployment) {
        OPENED.set(true);
        try {
            deployment.run();
        } finally {
            OPENED.remove();
        }
    }
}
