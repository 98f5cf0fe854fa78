# Builds the server's jar, then an image that holds a Java runtime and the unpacked jar, nothing else.
# Tests do not run here: `mvn verify` is the gate, and it comes before an image is built.

FROM maven:3.8-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -Dmaven.test.skip=true package
# One layer for the libraries, which seldom change, and one for our own classes, models and forms.
RUN cp target/opora-*.jar opora.jar \
    && java -Djarmode=tools -jar opora.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 opora \
    && useradd --system --uid 10001 --gid opora --home-dir /opt/opora --shell /usr/sbin/nologin opora \
    && install -d -o opora -g opora -m 0700 /var/lib/opora/keys
WORKDIR /opt/opora
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER opora

# Where the database is and which files hold the secrets. The secrets themselves are never in the environment.
ENV OPORA_DB_URL=jdbc:postgresql://localhost:5432/opora \
    OPORA_DB_USER=opora \
    OPORA_DB_PASSWORD_FILE=/run/secrets/db-password \
    OPORA_KEYS=/var/lib/opora/keys/opora.keys \
    OPORA_KEYS_CREATE=true \
    SERVER_PORT=8080 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"

# The keys outlive the container: without them the encrypted part of the case file cannot be read.
VOLUME /var/lib/opora/keys
EXPOSE 8080

# bash opens the connection itself, so the image needs no HTTP client; a server that is down answers 503.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

ENTRYPOINT ["java", "-jar", "opora.jar"]
