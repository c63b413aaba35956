"""PyTorch's side of `run.sh cuda`: the same rows as CudaSide.java, medians in milliseconds. TF32 stays off."""
import sys
import time

import torch

WARMUPS, ROUNDS, LEAST_MILLIS = 3, 7, 20
divisor = int(sys.argv[1]) if len(sys.argv) > 1 else 1
device = "cuda"
torch.backends.cuda.matmul.allow_tf32 = False


def millis(work, repeats):
    torch.cuda.synchronize()
    start = time.perf_counter()
    for _ in range(repeats):
        work()
    torch.cuda.synchronize()
    return (time.perf_counter() - start) * 1e3


def measure(name, work):
    repeats = 1
    for _ in range(WARMUPS):
        took = millis(work, repeats)
        repeats = int(max(1, min(1000, repeats * LEAST_MILLIS / max(took, 1e-3))))
    each = sorted(millis(work, repeats) / repeats for _ in range(ROUNDS))
    print(f"{name} {each[ROUNDS // 2]:.6f}", flush=True)


print(torch.cuda.get_device_name(0), "PyTorch", torch.__version__, file=sys.stderr)
side, many, row = 4096 // divisor, 100_000_000 // divisor // divisor, 8192 // divisor
for name, dtype in (("f32", torch.float32), ("bf16", torch.bfloat16)):
    a = torch.rand(side, side, device=device).to(dtype)
    measure("matmul_" + name, lambda a=a: a @ a)
x = torch.rand(many, device=device)
measure("add", lambda: x + x)
measure("exp", lambda: x.exp())
measure("sum", lambda: x.sum())
del x
rows = torch.rand(row, row, device=device)
measure("softmax", lambda: rows.softmax(1))
del rows
batch, pixels, hidden = 4096 // divisor, 784 // divisor, 256 // divisor
images = torch.rand(batch, pixels, device=device)
labels = torch.arange(batch, device=device) % 10
layers = torch.nn.Sequential(
    torch.nn.Linear(pixels, hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, 10)
).to(device)
sgd = torch.optim.SGD(layers.parameters(), lr=0.1, fused=True)


def step():
    sgd.zero_grad()
    torch.nn.functional.cross_entropy(layers(images), labels).backward()
    sgd.step()


measure("mlp_step", step)
