# Perch in an image: the one jar that `mvn package` builds, on a plain JRE, as nobody in particular.
FROM eclipse-temurin:25-jre

RUN useradd --system --uid 10001 --home-dir /perch perch && mkdir -p /perch/perch-data && chown -R perch /perch
WORKDIR /perch
COPY bot/target/perch.jar /perch/perch.jar
USER perch

# perch.yaml and the FAQ folder are mounted; the embedded Redis, if used, keeps its file in the volume.
VOLUME /perch/perch-data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/perch/perch.jar"]
CMD ["run", "--config", "/perch/perch.yaml"]
