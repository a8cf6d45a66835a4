FROM node:22-bookworm-slim AS build
WORKDIR /app
# The client for the database is generated when the packages are installed.
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma ./prisma
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
# PostgreSQL does not run as root, and nothing else needs to.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/v1/health`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# All in one, with the embedded database. compose.yaml runs the parts on their own.
CMD ["node", "--import", "tsx", "lib/cli/start.ts"]
