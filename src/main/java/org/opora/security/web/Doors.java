package org.opora.security.web;

import org.opora.engine.Roles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Who may come in where. */
@Configuration
class Doors {

    private static final String OWN_PAGES_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Everybody but staff of agencies, who have pages of their own. */
    private static final String[] OWN_STAFF = {
        Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY,
        Roles.MANAGER, Roles.ANALYST, Roles.ADMINISTRATOR, Roles.AUDITOR
    };

    /** Agencies: no session, no login; every message is signed, which the referral module checks. */
    @Bean
    @Order(10)
    SecurityFilterChain agencies(HttpSecurity http) throws Exception {
        return http.securityMatcher("/agency-api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Pages behind signed links: the link is the key, so there is no session that could be ridden. */
    @Bean
    @Order(15)
    SecurityFilterChain links(HttpSecurity http) throws Exception {
        return http.securityMatcher("/agency/r/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES_POLICY)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Calendar feeds: programs cannot log in, so the link is the key. */
    @Bean
    @Order(16)
    SecurityFilterChain calendarFeeds(HttpSecurity http) throws Exception {
        return http.securityMatcher("/calendar/*.ics")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Published figures, where the region gives them to everybody: to be read, without a login. */
    @Bean
    @Order(17)
    @ConditionalOnProperty(name = "opora.reporting.public", havingValue = "true")
    SecurityFilterChain publishedFigures(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/public/metrics", "/api/public/metrics/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Operations: health for everybody who can reach the port, the rest for administrators. */
    @Bean
    @Order(20)
    SecurityFilterChain operations(HttpSecurity http, MetricsProperties metrics) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health/**", "/actuator/health")
                            .permitAll();
                    if (metrics.open()) {
                        requests.requestMatchers("/actuator/prometheus").permitAll();
                    }
                    requests.anyRequest().hasRole("administrator");
                })
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The engine's web applications. They bring their own protection against forged requests and their own policy. */
    @Bean
    @Order(30)
    SecurityFilterChain engine(HttpSecurity http, CurrentRoles roles) throws Exception {
        return people(
                        roles,
                        http.securityMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher("/camunda/**")))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(frame -> frame.deny()))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**")))
                .build();
    }

    /** Pages and the API: the login page's session, or HTTP Basic for programs. */
    @Bean
    @Order(40)
    SecurityFilterChain pages(HttpSecurity http, CurrentRoles roles) throws Exception {
        return people(roles, http)
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        new RequestHeaderRequestMatcher("Authorization"),
                        PathPatternRequestMatcher.withDefaults().matcher("/login"),
                        PathPatternRequestMatcher.withDefaults().matcher("/language")))
                .addFilterBefore(new OwnOriginOnly(), org.springframework.security.web.csrf.CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES_POLICY)))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                        PathPatternRequestMatcher.withDefaults().matcher("/api/**")))
                .build();
    }

    /** The servlet container would ask once more, before anybody is logged in. */
    @Bean
    FilterRegistrationBean<CurrentRoles> rolesAreAskedWithinTheChains(CurrentRoles roles) {
        var registration = new FilterRegistrationBean<>(roles);
        registration.setEnabled(false);
        return registration;
    }

    private static HttpSecurity people(CurrentRoles roles, HttpSecurity http) throws Exception {
        return http.addFilterAfter(roles, SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .requestMatchers("/login", "/language", "/error", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/agency/**", "/agency", "/")
                        .authenticated()
                        .anyRequest()
                        .hasAnyRole(OWN_STAFF))
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").failureUrl("/login?error"))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"));
    }
}
