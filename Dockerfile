# Evenover for a database of one's own (DATABASE_URL): the built-in PostgreSQL is not in this image.
# Built from the sources as they are: docker build -t evenover .
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS panes
WORKDIR /evenover
COPY package.json package-lock.json .npmrc ./
# the image brings Node, so no install script has to fetch it
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM ${NODE_IMAGE} AS packages
WORKDIR /evenover
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && rm -rf node_modules/node

FROM ${NODE_IMAGE}
ENV NODE_ENV=production PORT=3978
WORKDIR /evenover
COPY --from=packages /evenover/node_modules node_modules
COPY --from=panes /evenover/dist/panes dist/panes
COPY package.json ./
COPY src src
# for export files; a volume mounted there begins with this owner
RUN mkdir /exports && chown node:node /exports
# whoever runs in here can change nothing else
USER node
EXPOSE 3978
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 \
	CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((is) => process.exit(is.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]
