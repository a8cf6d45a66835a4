export { AdminsOnly as default } from '@/components/shell/admins-only'
