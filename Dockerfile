# Mainstay in a container: `docker build -t mainstay .`, or podman, then compose.yaml, or a volume at /data for the embedded database.
FROM docker.io/library/node:26-slim
ENV NODE_ENV=production
WORKDIR /mainstay
COPY . .
# The web app is built with tools that the server does without.
RUN npm ci --include=dev && npm run build && npm prune --omit=dev && mkdir /data && chown node:node /data
# PostgreSQL refuses to run as root, and nothing here needs it.
USER node
# Who is in no container of this network reaches it only as the port is published.
ENV MAINSTAY_HOST=0.0.0.0 MAINSTAY_DATA_DIRECTORY=/data
VOLUME /data
EXPOSE 8365
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8365/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "apps/cli/bin/mainstay.js"]
CMD ["serve"]
