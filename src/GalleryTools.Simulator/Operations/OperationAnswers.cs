using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Operations;

/// <summary>Polls of operations: always HTTP 200 with the result in <c>status</c>; the monitor URL answers by HTTP status instead.</summary>
internal static class OperationAnswers
{
    public static Answer Poll(Call call)
    {
        var operation = call.State.Operations.Find(call.Path.Name)
            ?? throw new Refusal(404, "NotFound", $"The operation '{call.Path.Name}' was not found.").Raise();
        // No recording shows a URL that was tampered with; the status is what a signature that doesn't fit gets elsewhere in ARM.
        if (!OperationUrl.IsGenuine(operation, call.Request.Query))
            throw Refusal.Gateway(403, "AuthorizationFailed", "The operation URL has been changed: poll it exactly as it was given.").Raise();
        call.HandToProvider();
        return call.Request.Query["monitor"] is null ? Status(call, operation) : Monitor(call, operation);
    }

    /// <summary>The headers of the answer that starts an operation.</summary>
    /// <param name="withLocation">True for DELETE, and for updates at the oldest API version.</param>
    public static Answer Announce(this Answer answer, Call call, Operation operation, bool withLocation) => answer
        .With("azure-asyncoperation", OperationUrl.Of(call.Request.Origin, operation, monitor: false))
        .With("location", withLocation ? OperationUrl.Of(call.Request.Origin, operation, monitor: true) : null)
        .WithRetryAfter(RetryAfterOnStart(call.State, operation));

    private static Answer Status(Call call, Operation operation)
    {
        var body = new JsonObject { ["startTime"] = JsonText.Time(operation.StartTime) };
        if (operation.Finished)
            body["endTime"] = JsonText.Time(operation.EndTime);
        body["status"] = operation.Status;
        if (operation is { Finished: true, Error: { } error })
            body["error"] = error.ToJson();
        if (Output(call, operation) is { } output)
            body["properties"] = new JsonObject { ["output"] = output };
        body["name"] = operation.Id;
        return new Answer(200, body).WithRetryAfter(operation.Finished ? null : RetryAfter(call.State, operation));
    }

    private static Answer Monitor(Call call, Operation operation)
    {
        if (!operation.Finished)
        {
            return new Answer(202)
                .With("location", OperationUrl.Of(call.Request.Origin, operation, monitor: true))
                .WithRetryAfter(RetryAfter(call.State, operation));
        }
        return operation.Error is { } error ? ErrorBody.Of(new Refusal(409, error.Code, error.Message)) : new Answer(200, Output(call, operation));
    }

    private static TimeSpan? RetryAfterOnStart(ServiceState state, Operation operation)
    {
        var times = OperationTimes.Of(operation.Kind);
        if (times.RetryAfterOnStart is { } seconds)
            return state.ToClient(TimeSpan.FromSeconds(seconds));
        return state.RetryAfterOnStart ? RetryAfter(state, operation) : null;
    }

    private static JsonObject? Output(Call call, Operation operation) =>
        operation is { Finished: true, Error: null, IsDelete: false } && OperationTimes.Of(operation.Kind).HasOutput
            ? call.State.Resources.Find(operation.ResourceId.ToLowerInvariant())?.Read()
            : null;

    private static TimeSpan RetryAfter(ServiceState state, Operation operation) => state.ToClient(OperationTimes.Of(operation.Kind).PollInterval);
}
