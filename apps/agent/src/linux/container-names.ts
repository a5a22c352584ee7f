import * as z from "zod";
import { readProc } from "./read-proc.ts";

/** The name of a container where its engine has written it: Docker, Podman, containerd under Kubernetes; else the start of its id. */
export function containerName(id: string): string {
  return dockerName(id) ?? podmanName(id) ?? kubernetesName(id) ?? id.slice(0, 12);
}

const Docker = z.object({ Name: z.string() });
const Podman = z.array(z.object({ id: z.string(), names: z.array(z.string()).optional() }));
const Containerd = z.object({ annotations: z.record(z.string(), z.string()) });

function dockerName(id: string): string | undefined {
  const written = readDocument(`/var/lib/docker/containers/${id}/config.v2.json`, Docker);
  return written?.Name.replace(/^\//, "");
}

function podmanName(id: string): string | undefined {
  const path = "/var/lib/containers/storage/overlay-containers/containers.json";
  return readDocument(path, Podman)?.find((one) => one.id === id)?.names?.[0];
}

function kubernetesName(id: string): string | undefined {
  const path = `/run/containerd/io.containerd.runtime.v2.task/k8s.io/${id}/config.json`;
  const { annotations } = readDocument(path, Containerd) ?? { annotations: {} };
  const of = (name: string): string | undefined => annotations[`io.kubernetes.cri.${name}`];
  const parts = [of("sandbox-namespace"), of("sandbox-name"), of("container-name")];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join("/");
}

function readDocument<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
): z.output<Shape> | undefined {
  const text = readProc(path);
  if (text === undefined) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
