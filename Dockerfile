# Kopdata in a container of its own; `compose.yaml` says how it is run.

FROM python:3.13-slim

WORKDIR /opt/kopdata
# Everything it writes goes to its home and to /tmp: the rest may be read-only.
ENV HOME=/tmp KOPDATA_HOME=/var/lib/kopdata PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1

COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt \
    && useradd --system --uid 10001 --home-dir /var/lib/kopdata --no-create-home kopdata \
    && install --directory --owner=kopdata --mode=0700 /var/lib/kopdata

COPY .streamlit/config.toml .streamlit/
COPY data/reference data/reference
COPY data/sample data/sample
COPY static static
COPY kopdata kopdata
COPY pages pages
COPY dashboard.py ./
RUN python -m compileall -q kopdata pages dashboard.py

USER 10001
EXPOSE 8501
CMD ["streamlit", "run", "dashboard.py", "--server.address", "0.0.0.0"]
