# Perch in an image: `mvn package`, then `docker build -t perch .`. Run it read-only and as nobody in particular:
#   docker run --read-only -v perch-data:/perch/data -v ./perch.yaml:/perch/perch.yaml:ro -v ./faq:/perch/faq:ro perch
FROM eclipse-temurin:25-jdk-noble AS build
COPY .image /image
COPY bot/target/perch.jar /image/perch.jar
RUN /image/build /image/perch.jar /perch

FROM ubuntu:24.04
# Fonts, for charts.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
RUN mkdir -p /perch/data && chown 10001:10001 /perch/data
COPY --from=build /perch /perch
WORKDIR /perch
USER 10001:10001

# Nothing else is written to. The embedded Redis is unpacked in /tmp, which must therefore allow programs to run, and keeps
# its file in the data folder.
VOLUME ["/tmp", "/perch/data"]
ENV PERCH_CONFIG=/perch/perch.yaml PERCH_REDIS_FOLDER=/perch/data PERCH_WEB_HOST=0.0.0.0 PERCH_WEB_PORT=8080 PERCH_LOG=json
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["/perch/healthy"]
ENTRYPOINT ["/perch/perch"]
CMD ["run"]
