import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.provider.IJpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import jakarta.persistence.EntityManagerFactory;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * HAPI's FHIR R4 server with its own database, as a health agency would run it. Stands outside of our class path and
 * has a JVM of its own; tests start it ({@code org.opora.referral.FhirServer}) with the properties {@code db} (JDBC
 * address of an empty PostgreSQL database) and {@code work} (folder). It ends with its standard input.
 */
class FhirServer {

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("work"));
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context web = tomcat.addContext("", null);
        Tomcat.addServlet(web, "fhir", fhir(new AnnotationConfigApplicationContext(Settings.class)))
                .setLoadOnStartup(1);
        web.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.start();
        System.out.println("PORT " + tomcat.getConnector().getLocalPort());
        while (System.in.read() >= 0) {}
        Runtime.getRuntime().halt(0);
    }

    private static RestfulServer fhir(ApplicationContext hapi) {
        RestfulServer server = new RestfulServer(hapi.getBean(FhirContext.class));
        server.registerProviders(hapi.getBean(ResourceProviderFactory.class).createProviders());
        server.registerProvider(hapi.getBean(IJpaSystemProvider.class));
        server.setPagingProvider(hapi.getBean(DatabaseBackedPagingProvider.class));
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        return server;
    }

    @Configuration(proxyBeanMethods = false)
    @Import({
        JpaR4Config.class,
        HapiJpaConfig.class,
        JpaBatch2Config.class,
        Batch2JobsConfig.class,
        ThreadPoolFactoryConfig.class,
        SubscriptionChannelConfig.class
    })
    static class Settings {

        @Bean
        DataSource dataSource(Environment environment) {
            BasicDataSource source = new BasicDataSource();
            source.setDriverClassName("org.postgresql.Driver");
            source.setUrl(environment.getRequiredProperty("db"));
            source.setMaxTotal(8);
            return source;
        }

        /** A search always looks; nothing happens in the background. */
        @Bean
        JpaStorageSettings storage() {
            JpaStorageSettings storage = new JpaStorageSettings();
            storage.setReuseCachedSearchResultsForMillis(null);
            storage.setSchedulingDisabled(true);
            return storage;
        }

        @Bean
        PartitionSettings partitions() {
            return new PartitionSettings();
        }

        @Bean
        SubscriptionSettings subscriptions() {
            return new SubscriptionSettings();
        }

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(
                DataSource source,
                ConfigurableListableBeanFactory beans,
                FhirContext fhir,
                JpaStorageSettings storage) {
            Properties jpa = new Properties();
            jpa.put("hibernate.dialect", HapiFhirPostgresDialect.class.getName());
            jpa.put("hibernate.hbm2ddl.auto", "create");
            jpa.put("hibernate.search.enabled", "false");
            LocalContainerEntityManagerFactoryBean factory =
                    HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, storage);
            factory.setPersistenceUnitName("fhir");
            factory.setDataSource(source);
            factory.setJpaProperties(jpa);
            return factory;
        }

        @Bean
        PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }
    }
}
