// Preloaded into the parts that `npm start` runs. When the supervisor is gone, however it ended, the channel to it closes;
// a part must not outlive it, or the next start would find the port taken and documents in work.

// Gone before this was loaded.
if (!process.connected) process.exit(1)

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 8000)
})
process.channel?.unref()
