# One image for every service (the command chooses which), and Elasticsearch with our analysis plugin.

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -ntp -Dquick -Dmaven.test.skip=true -pl standalone -am package \
    && rm standalone/target/dist/elasticsearch.zip

FROM docker.elastic.co/elasticsearch/elasticsearch:9.5.3 AS elasticsearch
COPY --from=build --chown=1000:0 /src/standalone/target/dist/plugin /usr/share/elasticsearch/plugins/harbourwire-analysis

FROM eclipse-temurin:25-jre AS service
# The same number as Elasticsearch's and Kibana's users: one set of secret files serves all.
RUN mkdir -p /var/lib/harbourwire && chown 1000:1000 /var/lib/harbourwire
COPY --from=build /src/standalone/target/dist/lib /opt/harbourwire/lib
COPY docker/harbourwire docker/healthy /opt/harbourwire/bin/
COPY LICENSE NOTICE /opt/harbourwire/
COPY docker/services.yaml /etc/harbourwire/services.yaml
USER 1000:1000
VOLUME /var/lib/harbourwire
ENTRYPOINT ["/opt/harbourwire/bin/harbourwire"]
