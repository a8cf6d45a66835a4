'use client'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { sendFile } from '@/lib/client/send-file'
import { DropOverlay } from './drop-overlay'
import { nameByTime, pickedFiles } from './dropped-files'
import { UploadPanel } from './upload-panel'
import { emptyQueue, isOpen, type UploadQueue } from './upload-queue'
import { createUploadStore, type UploadStore } from './upload-store'

interface Uploads {
  readonly store: UploadStore
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  readonly takePhoto: () => void
}

const UploadsContext = createContext<Uploads | null>(null)

export function useUploads(): Uploads {
  const uploads = useContext(UploadsContext)
  if (!uploads) throw new Error('useUploads stands outside of UploadProvider')
  return uploads
}

export function useUploadQueue(store: UploadStore): UploadQueue {
  return useSyncExternalStore(store.subscribe, store.queue, () => emptyQueue)
}

/** By content the server decides; this only keeps the file picker tidy. */
const accepted = '.pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff,application/pdf,image/png,image/jpeg,image/webp,image/tiff'

/** Takes files in by picker, drop, paste and camera, anywhere in the signed-in pages, and sends them on from page to page. */
export function UploadProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(() => createUploadStore(sendFile))
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [uploads] = useState<Uploads>(() => ({
    store,
    chooseFiles: () => files.current?.click(),
    chooseFolder: () => folder.current?.click(),
    takePhoto: () => camera.current?.click(),
  }))
  usePaste(store)
  useLeaveGuard(store)

  function take(input: HTMLInputElement) {
    store.add(pickedFiles(input.files ?? []))
    input.value = '' // so that the same file may be chosen again
  }

  return (
    <UploadsContext value={uploads}>
      {children}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        accept={accepted}
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input
          if (input) input.webkitdirectory = true // React does not know the attribute
        }}
        type="file"
        hidden
        aria-label="Folder to upload"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label="Photo to upload"
        onChange={(event) => {
          store.add(
            [...(event.currentTarget.files ?? [])].map((file) => ({ file: nameByTime(file, 'Photo'), folder: '' })),
          )
          event.currentTarget.value = ''
        }}
      />
      <DropOverlay onFiles={store.add} />
      <UploadPanel store={store} />
    </UploadsContext>
  )
}

function usePaste(store: UploadStore) {
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      store.add(
        files.map((file) => ({ file: file.name === 'image.png' ? nameByTime(file, 'Pasted') : file, folder: '' })),
      )
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [store])
}

/** Leaving would end what is being sent, so the browser asks first. */
function useLeaveGuard(store: UploadStore) {
  useEffect(() => {
    function ask(event: BeforeUnloadEvent) {
      if (store.queue().uploads.some(isOpen)) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [store])
}
