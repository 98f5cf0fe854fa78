package org.opora.engine.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.opora.engine.EngineProperties;
import org.opora.engine.StartUpLock;
import org.opora.engine.guard.DelegateBeans;
import org.opora.engine.guard.DeploymentSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys the bundles when the server starts, before any job runs and before anybody can log in. All are checked first;
 * one problem refuses all. A bundle that has not changed is not deployed again.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final EngineProperties properties;
    private final RepositoryService repository;
    private final DelegateBeans delegates;
    private final RoleGrants grants;
    private final StartUpLock lock;

    ModelDeployment(
            EngineProperties properties,
            RepositoryService repository,
            DelegateBeans delegates,
            RoleGrants grants,
            StartUpLock lock) {
        this.lock = lock;
        this.properties = properties;
        this.repository = repository;
        this.delegates = delegates;
        this.grants = grants;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ModelFolders folders = ModelFolders.at(properties.models());
        List<Bundle> bundles = folders.bundles();
        refuseProblems(bundles);
        lock.alone(() -> {
            DeploymentSeal.open(() -> bundles.forEach(this::deploy));
            grants.grant(bundles);
        });
        LOG.info(
                "{} bundles of models from {} are in place, in {}",
                bundles.size(),
                folders.source(),
                properties.locale());
    }

    private void refuseProblems(List<Bundle> bundles) {
        List<Problem> problems = new ArrayList<>();
        if (bundles.isEmpty()) {
            problems.add(new Problem("processes/", "folder", "holds no models"));
        }
        problems.addAll(new ModelChecks(bundles, delegates.names()).problems());
        if (!problems.isEmpty()) {
            throw new ModelsRefused(problems);
        }
    }

    private void deploy(Bundle bundle) {
        boolean russian = properties.locale().getLanguage().equals("ru");
        Localiser localiser = new Localiser(russian ? bundle.translations() : Map.of());
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("processes/" + bundle.name())
                .source("opora")
                .enableDuplicateFiltering(false);
        bundle.files()
                .forEach((file, content) -> deployment.addInputStream(
                        file, new java.io.ByteArrayInputStream(localiser.localise(file, content))));
        deployment.deploy();
    }
}
