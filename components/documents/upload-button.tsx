'use client'
import { Camera, ChevronDown, Folder, Upload } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useUploads } from './upload-provider'

/** On a phone the camera comes first: that is where the paper is. */
export function UploadButton() {
  const { chooseFiles, chooseFolder, takePhoto } = useUploads()
  return (
    <div className="flex gap-2">
      <span className="hidden pointer-coarse:block">
        <Button variant="primary" onClick={takePhoto}>
          <Camera aria-hidden />
          Take a photo
        </Button>
      </span>
      <div className="flex">
        <Button
          variant="primary"
          className="rounded-r-none pointer-coarse:border-line-strong/60 pointer-coarse:bg-surface pointer-coarse:text-text"
          onClick={chooseFiles}
        >
          <Upload aria-hidden />
          Upload
        </Button>
        <Menu
          trigger={
            <IconButton
              label="More ways to upload"
              variant="primary"
              className="-ml-px rounded-l-none border-l-on-accent/30 pointer-coarse:border-line-strong/60 pointer-coarse:bg-surface pointer-coarse:text-text"
            >
              <ChevronDown aria-hidden />
            </IconButton>
          }
        >
          <MenuItem onSelect={chooseFiles}>
            <Upload aria-hidden />
            Choose files…
          </MenuItem>
          <MenuItem onSelect={chooseFolder}>
            <Folder aria-hidden />
            Choose a folder…
          </MenuItem>
          <MenuItem onSelect={takePhoto}>
            <Camera aria-hidden />
            Take a photo…
          </MenuItem>
        </Menu>
      </div>
    </div>
  )
}
