package org.opora.engine.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * What browsers may keep of the web applications: files of the engine, whose addresses name its release, and the scripts of
 * Tasklist, which {@code config.js} asks for in a folder named after a fingerprint of scripts and words, so that a new
 * release has other addresses. Pictures are kept for a day, styles and words for five minutes.
 */
@Configuration(proxyBeanMethods = false)
class AppFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/webjars/camunda/";
    private static final String SCRIPTS = "app/tasklist/scripts/";
    private static final String WORDS = "app/tasklist/locales/*.json";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();
    private static final CacheControl ASK_FIRST = CacheControl.noCache().cachePrivate();
    private static final int SHORT = 12;

    private final String folder;

    AppFiles() throws IOException {
        var files = new PathMatchingResourcePatternResolver();
        this.folder =
                "v-" + fingerprint(files.getResources(FILES + SCRIPTS + "*.js"), files.getResources(FILES + WORDS));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        keep(registry, FOR_GOOD, "/camunda/lib/{file:.+}", "lib/");
        keep(registry, FOR_GOOD, "/camunda/assets/{file:.+}", "assets/");
        keep(registry, FOR_GOOD, "/camunda/app/{app}/{file:camunda-.+}", "app/");
        keep(registry, FOR_GOOD, "/camunda/" + SCRIPTS + folder + "/{file:.+}", SCRIPTS);
        keep(registry, A_WHILE, "/camunda/app/{app}/{folder:styles|locales}/{file:.+}", "app/");
        registry.addResourceHandler("/css/{file:.+}")
                .addResourceLocations("classpath:/static/css/")
                .setCacheControl(A_WHILE);
        registry.addResourceHandler("/images/{file:.+}")
                .addResourceLocations("classpath:/static/images/")
                .setCacheControl(A_DAY);
        registry.addResourceHandler("/camunda/" + SCRIPTS + "{file:config\\.js}")
                .addResourceLocations(FILES + SCRIPTS)
                .setCacheControl(ASK_FIRST)
                .resourceChain(true)
                .addTransformer(inFolder());
    }

    private static void keep(ResourceHandlerRegistry registry, CacheControl howLong, String address, String place) {
        registry.addResourceHandler(address).addResourceLocations(FILES + place).setCacheControl(howLong);
    }

    private ResourceTransformer inFolder() {
        return (request, resource, chain) -> {
            String script = resource.getContentAsString(StandardCharsets.UTF_8)
                    .replace("'./", "'./" + folder + "/")
                    .replace("'scripts/", "'scripts/" + folder + "/");
            return new TransformedResource(resource, script.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String fingerprint(Resource[]... files) throws IOException {
        List<Resource> sorted = Arrays.stream(files)
                .flatMap(Arrays::stream)
                .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")))
                .toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : sorted) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
