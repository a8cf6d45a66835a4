export { ModelGone as default } from '@/components/models/model-gone'
