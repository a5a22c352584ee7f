import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { machineProperties } from "./machine-properties.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "mainstay-machine-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const dmi = "sys/class/dmi/id";
const guest = "processor\t: 0\nflags\t\t: fpu vme hypervisor lahf_lm\n";

test("a virtual machine tells its system, what it runs on, when it began and by which full name it goes", () => {
  write({
    "etc/os-release": 'ID=debian\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n',
    "etc/hosts": "127.0.0.1 localhost\n10.0.0.5 web.halden.example web # the shop\n",
    "proc/cpuinfo": guest,
    "proc/stat": "cpu 1 2 3\nbtime 1767225661\n",
    [`${dmi}/sys_vendor`]: "VMware, Inc.\n",
    [`${dmi}/product_name`]: "VMware Virtual Platform\n",
  });
  symlinkSync("/usr/share/zoneinfo/Europe/Berlin", join(root, "etc/localtime"));
  expect(machineProperties(root, "web")).toMatchObject({
    fullName: "web.halden.example",
    system: "Debian GNU/Linux 12 (bookworm)",
    virtualization: "virtual",
    hypervisor: "VMware",
    hardware: "VMware, Inc. VMware Virtual Platform",
    bootedAt: "2026-01-01T00:01:00.000Z",
    timeZone: "Europe/Berlin",
  });
});

test.each([
  [
    {
      "proc/cpuinfo": "flags\t: fpu vme\n",
      [`${dmi}/sys_vendor`]: "Dell Inc.",
      [`${dmi}/product_name`]: "PowerEdge R740",
    },
    { virtualization: "physical", hardware: "Dell Inc. PowerEdge R740" },
  ],
  [
    {
      "proc/cpuinfo": guest,
      [`${dmi}/sys_vendor`]: "Microsoft Corporation",
      [`${dmi}/product_name`]: "Virtual Machine",
      [`${dmi}/chassis_asset_tag`]: "7783-7084-3265-9085-8269-3286-77",
    },
    { virtualization: "virtual", hypervisor: "Hyper-V", provider: "azure" },
  ],
  [
    {
      "proc/cpuinfo": guest,
      [`${dmi}/sys_vendor`]: "Amazon EC2",
      [`${dmi}/product_name`]: "m5.large",
    },
    { virtualization: "virtual", hypervisor: "KVM", provider: "aws" },
  ],
  [
    { "proc/cpuinfo": guest, ".dockerenv": "" },
    { virtualization: "container", hypervisor: "docker" },
  ],
  [
    {
      "proc/cpuinfo": "processor\t: 0\nFeatures\t: fp asimd\n",
      [`${dmi}/sys_vendor`]: "Amazon EC2",
      [`${dmi}/product_name`]: "m7g.large",
    },
    { virtualization: "virtual", hypervisor: "KVM", provider: "aws" },
  ],
  [{ "sys/hypervisor/type": "xen\n" }, { virtualization: "virtual" }],
  [
    { "proc/cpuinfo": guest, "proc/1/environ": "PATH=/bin\0container=lxc\0" },
    { virtualization: "container", hypervisor: "lxc" },
  ],
  [
    { "proc/1/cgroup": "0::/kubepods.slice/kubepods-pod1.slice/cri-containerd-2.scope\n" },
    { virtualization: "container", hypervisor: "kubernetes" },
  ],
  [{ "run/systemd/container": "podman\n" }, { virtualization: "container", hypervisor: "podman" }],
])("%j is %j", (files, properties) => {
  write(files);
  expect(machineProperties(root, "web")).toMatchObject(properties);
});

test("of a machine whose files say nothing, only what the kernel tells is known", () => {
  expect(Object.keys(machineProperties(root, "web")).toSorted()).toEqual([
    "architecture",
    "cpus",
    "kernel",
    "memory",
  ]);
});

test.each([
  { vendor: "Amazon EC2", product: "m7g.metal" },
  { vendor: "Ampere", product: "Mt. Jade" },
])(
  "of a processor that does not say whether it is shared, $vendor $product is not said to be",
  ({ vendor, product }) => {
    write({
      "proc/cpuinfo": "processor\t: 0\nFeatures\t: fp asimd\n",
      [`${dmi}/sys_vendor`]: vendor,
      [`${dmi}/product_name`]: product,
    });
    expect(machineProperties(root, "web")).not.toHaveProperty("virtualization");
  },
);
