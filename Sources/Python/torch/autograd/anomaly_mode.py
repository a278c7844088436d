# torch.autograd.anomaly_mode; the engine looks, `Anomaly` holds what it looks for.
import torch
import warnings


class set_detect_anomaly:
    """Switches anomaly detection at once; as a context it is switched back at the end."""

    def __init__(self, mode, check_nan=True):
        self.prev = torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()
        torch._set_anomaly_enabled(mode, check_nan)

    def __enter__(self):
        pass

    def __exit__(self, *args):
        torch._set_anomaly_enabled(*self.prev)


class detect_anomaly:
    """Anomaly detection while the context lasts."""

    def __init__(self, check_nan=True):
        self.prev = torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()
        self.check_nan = check_nan
        warnings.warn(
            "Anomaly Detection has been enabled. This mode will increase the runtime and should only be enabled for debugging.",
            stacklevel=2)

    def __enter__(self):
        torch._set_anomaly_enabled(True, self.check_nan)

    def __exit__(self, *args):
        torch._set_anomaly_enabled(*self.prev)
