using Azure.Core;
using Azure.Core.Pipeline;
using Azure.ResourceManager;

namespace GalleryTools.Core.Service;

/// <summary>The SDK hands its own pipeline (sign-in, retries, diagnostics) only to resources; this is one.</summary>
internal sealed class PipelineAccess(ArmClient client) : ArmResource(client, ResourceIdentifier.Root)
{
    public new HttpPipeline Pipeline => base.Pipeline;
}
