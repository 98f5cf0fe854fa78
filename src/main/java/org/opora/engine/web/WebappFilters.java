package org.opora.engine.web;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.opora.engine.StaffDirectory;
import org.opora.engine.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine's login filter behind Spring Security's chain. */
@Configuration
class WebappFilters {

    @Bean
    FilterRegistrationBean<RememberedRights> rememberedRightsFilter(ObjectProvider<StaffDirectory> directory) {
        var filter = new FilterRegistrationBean<>(new RememberedRights(directory));
        filter.setUrlPatterns(List.of("/camunda/*"));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> engineLoginFilter() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, SpringLogin.class.getName()));
        filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineApiGate> engineApiGateFilter(ObjectProvider<Words> words) {
        var filter = new FilterRegistrationBean<>(new EngineApiGate(words));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<SessionToken> sessionTokenFilter() {
        var filter = new FilterRegistrationBean<>(new SessionToken());
        filter.setUrlPatterns(List.of("/camunda/api/*"));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 4);
        return filter;
    }
}
