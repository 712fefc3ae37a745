FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -q -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /nonexistent tumen \
 && install -d -o tumen -g tumen -m 700 /data
COPY --from=build /build/target/tumen.jar /opt/tumen.jar
USER tumen
ENV TUMEN_HOST=0.0.0.0 TUMEN_PORT=8080 TUMEN_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", \
 "exec 3<>/dev/tcp/127.0.0.1/$TUMEN_PORT && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/opt/tumen.jar"]
CMD ["serve"]
