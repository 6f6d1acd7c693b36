# One image for every service and tool of the market; compose says which of them a container runs.

FROM node:24-bookworm-slim AS manifests
COPY . /source
# What npm needs to see, alone: so that a changed source does not install everything again.
RUN mkdir /manifests && cd /source \
 && find . \( -name package.json -o -name package-lock.json -o -name .npmrc \) -exec cp --parents {} /manifests \;

FROM node:24-bookworm-slim AS installed
WORKDIR /marquee
COPY --from=manifests /manifests ./
RUN npm ci --no-audit --no-fund --loglevel=error

FROM installed AS production
# The image has its own Node; the npm package of the same version is for machines that have another.
RUN npm prune --omit=dev --loglevel=error && rm -rf node_modules/node node_modules/node-bin-* node_modules/node-linux-*

FROM installed AS built
COPY . ./
# Tools run as they stand and need the libs' sources; apps run from dist.
RUN node tools/build.ts && rm -rf node_modules e2e bench apps/*/src && find . -name '*.spec.ts' -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /marquee
COPY --from=production /marquee/node_modules ./node_modules
COPY --from=built /marquee ./
# A named volume takes owner and mode of the folder that it is first mounted on. They are not declared as volumes:
# each container would get an empty one of its own for those that it does not use.
RUN mkdir -m 700 /private-keys /backups /snapshots && mkdir /keys /compiled \
 && chown node:node /keys /private-keys /backups /snapshots /compiled
USER node
# Of this user, of this Node and of these files: read only once a container runs.
ENV NODE_COMPILE_CACHE=/compiled
RUN node deploy/docker/compile.mjs
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=10s --start-period=120s --retries=4 CMD ["node", "deploy/docker/healthy.mjs"]
ENTRYPOINT ["node", "--disable-warning=TimeoutNegativeWarning", "--enable-source-maps", "--import", "./libs/telemetry/dist/send-traces.js"]
CMD ["apps/standalone/dist/main.js"]
